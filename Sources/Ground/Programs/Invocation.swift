/// A program to run, and how.
public struct Invocation: Sendable {
  /// The path of the executable.
  public var executable: String

  /// The arguments, without the program's name.
  public var arguments: [String]

  /// Where it runs.
  public var directory: String

  /// The file that takes what it prints, on either stream.
  public var output: String

  /// After how many seconds it is stopped.
  public var timeout: Double

  /// After how many seconds of a processor's time each of its processes is
  /// stopped; no limit if there is none.
  public var processorSeconds: Int?

  /// Beyond how many bytes of output it is stopped.
  public var outputLimit: Int

  /// What it finds in its environment beside what this program finds in its
  /// own.
  public var environment: [String: String]

  /// Describes how to run a program; what it prints is dropped unless
  /// `output` names a file.
  public init(
    executable: String, arguments: [String], directory: String,
    output: String = "/dev/null", timeout: Double,
    processorSeconds: Int? = nil, outputLimit: Int = 64 << 20,
    environment: [String: String] = [:]
  ) {
    self.executable = executable
    self.arguments = arguments
    self.directory = directory
    self.output = output
    self.timeout = timeout
    self.processorSeconds = processorSeconds
    self.outputLimit = outputLimit
    self.environment = environment
  }
}
