"""JSON texts of documents: parsed strictly, with the span of every value; JSON pointers into their values."""
