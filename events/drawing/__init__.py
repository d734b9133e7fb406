"""Where things stand in the pictures that the server draws: plain values to coordinates, no Django.

Positions are per cent of the picture's width and height, so that one picture fits every screen while marks and letters
keep their size. Paths are drawn in a box 1000 wide and 100 high that is stretched over the picture.
"""
