"""The measures: functions from plain observations to frozen results, numpy and no Django.

Each module is one measure and is imported by its own name. The formulas are those of the
project's method, version 1.0 (METHOD.md); section numbers in docstrings refer to it.
"""
