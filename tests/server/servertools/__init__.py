"""Builds, configures, starts and stops the servers the tests and the embedded default use. Standard library only."""
