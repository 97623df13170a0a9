import Site

/// Returns `text` fit for HTML.
///
/// Two of the modules below have such a function; this is the site's.
func escaped(_ text: String) -> String { Site.escaped(text) }
