/// What has changed since an earlier report, and what its owner knows of already.
package app.sendready.baseline;
