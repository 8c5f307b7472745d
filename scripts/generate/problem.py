"""What is wrong with the content."""


class Problem(Exception):
    """What has to be put right before the pages can be made, in words for whoever keeps the content."""
