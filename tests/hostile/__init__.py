"""A seized folder that means harm: about a hundred files that break readers, among ordinary ones.

All of it is generated from a seed (`write`); `python -m tests.hostile N` counts a folder of N files.
"""
