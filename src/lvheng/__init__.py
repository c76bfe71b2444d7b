"""律衡 Lvheng: from seized files to a cited opinion under Chinese personal-information law."""

__version__ = "0.1.0"
