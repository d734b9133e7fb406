"""Files that editors bring: read (`reading`, layer 0), checked row by row and stored all or nothing (layer 7)."""
