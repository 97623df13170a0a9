// Replaced by the first working version.
