"""The editors' door: one module for each model's admin."""
