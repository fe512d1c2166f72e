"""What can be configured, with defaults, validated before anything is done; where secrets are looked up."""
