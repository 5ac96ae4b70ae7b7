"""The settings: TOML to a frozen `Config`."""
