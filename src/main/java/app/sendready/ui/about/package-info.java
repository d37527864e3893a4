/// Three small windows about the program itself: its keys, its version and licences with what a
/// report of trouble should name, and what went wrong in it.
@NullMarked
package app.sendready.ui.about;

import org.jspecify.annotations.NullMarked;
