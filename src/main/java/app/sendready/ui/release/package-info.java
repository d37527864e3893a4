/// One calm line that tells of a newer version, and the box at the first start, and in the settings
/// later, with which nobody is asked for one.
@NullMarked
package app.sendready.ui.release;

import org.jspecify.annotations.NullMarked;
