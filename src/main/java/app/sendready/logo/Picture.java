package app.sendready.logo;

/// A square picture.
///
/// @param size width and height in pixels
/// @param argb a pixel each, row by row, not premultiplied
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(int size, int[] argb) {}
