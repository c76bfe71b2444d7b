"""Administrative liability of a party, and the other ways in which its case may end."""
