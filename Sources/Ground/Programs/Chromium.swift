/// The browser that prints the book, and in which its pages are tested.
public enum Chromium {
  /// Where Chromium is, if it is on this machine.
  public static let program: String? =
    findProgram("chromium", "chromium-browser", "google-chrome")
    ?? [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ].first(where: FileSystem.isExecutable)
}
