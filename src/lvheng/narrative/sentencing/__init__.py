"""What else is told of persons and acts: circumstances, earlier sanctions, service, knowledge, use, parts played."""
