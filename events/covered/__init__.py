"""What `/coverage/` shows and its files hold: `table` counts, `page` makes a page of it."""
