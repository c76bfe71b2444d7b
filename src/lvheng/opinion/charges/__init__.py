"""The charges that the facts touch, one module for each way in which a charge is found."""
