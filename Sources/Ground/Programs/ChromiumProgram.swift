/// Where Chromium is, if it is on this machine: the browser that prints the
/// book, and the first in which its pages are tested.
public let chromiumProgram: String? =
  findProgram("chromium", "chromium-browser", "google-chrome")
  ?? [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].first(where: FileSystem.isExecutable)
