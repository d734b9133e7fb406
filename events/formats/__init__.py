"""The shapes in which the record leaves and enters: rows, and the codecs that write and read them."""
