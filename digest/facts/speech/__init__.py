"""Who says what in an article: quotations, and attributions outside them."""
