/// Is there a newer version of the program? One signed answer from one address, which the build
/// decides; a build without an address asks nobody.
///
/// * [ReleaseSource]: where the answer is and whose signature counts;
/// * [ReleaseAnswer]: what came of the question;
/// * [Release]: the version that the answer tells of.
@NullMarked
package app.sendready.release;

import org.jspecify.annotations.NullMarked;
