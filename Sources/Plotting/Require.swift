/// Stops the program with `message` unless `condition` holds, in release too.
func require(
  _ condition: Bool, _ message: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  guard condition else { fatalError(message(), file: file, line: line) }
}
