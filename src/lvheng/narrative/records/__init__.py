"""What information a text speaks of and how many records of it: kinds, counts, totals and their parts."""
