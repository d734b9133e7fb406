"""How the site writes dates that Django formats by itself: in the admin, above all."""
