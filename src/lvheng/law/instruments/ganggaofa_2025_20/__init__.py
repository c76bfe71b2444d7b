"""江西 赣高法〔2025〕20号: provincial rules on sentencing (二), as a second-hand transcription has them.

The document itself was not seen and its date is not known, so it is not in the library. Applied only where
a case file chooses it.
"""
