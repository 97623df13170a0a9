import Browsers

/// The browser of the tests that ask for more than all of them can do.
typealias Browser = Chromium
