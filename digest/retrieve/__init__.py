"""The only reader of the network and of source files."""
