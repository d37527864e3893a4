/// Two small windows about the program itself: its keys, and its version and licences with what a
/// report of trouble should name.
@NullMarked
package app.sendready.ui.about;

import org.jspecify.annotations.NullMarked;
