#if os(Linux)
import Testing

/// What somebody writes who wants the word `solved`, or harm, and not the
/// solution.
///
/// One row is one file, so this file is as long as their table.
struct HostileAttempt: CustomTestStringConvertible, Sendable {
  /// What it tries.
  var name: String

  /// What stands where the exercise throws `Unsolved`, with `ROOT` for the
  /// folder of the package.
  var body: String

  /// What stands above the function.
  var top = ""

  /// The exercise: 9.1 doubles a number, 9.2 takes a function and returns an
  /// array.
  var number = "9.1"

  /// The standings that are true.
  var status: [String] = ["wrong"]

  /// A part of what is said about it.
  var says = ""

  var testDescription: String { name }
}

extension HostileAttempt {
  static let all =
    words + endings + imports + shadows + values + processes + resources

  /// They say that they are solved.
  private static let words: [HostileAttempt] = [
    .init(
      name: "prints the word",
      body: #"print("solved\n\n"); return 0"#, says: "got 0.0"),
    .init(
      name: "writes the word to every descriptor",
      body: """
        for descriptor: Int32 in 0..<64 { write(descriptor, "solved\\n", 7) }
        return 0
        """, says: "16 MB"),
    .init(
      name: "writes the word to the files of its arguments",
      body: """
        for path in CommandLine.arguments.dropFirst() + ["verdict.txt"] {
          if let file = fopen(path, "w") { fputs("solved", file); fclose(file) }
        }
        return 0
        """, says: "got 0.0"),
    .init(
      name: "writes into the channel by its path",
      body: """
        for name in ["requests", "answers", "../answers"] {
          let pipe = open(name, O_WRONLY | O_NONBLOCK)
          if pipe >= 0 { write(pipe, "solved", 6); return 1 }
        }
        return 0
        """, says: "got 0.0"),
    .init(
      name: "announces an answer of eight exabytes",
      body: "send([], count: .max / 2); return 2 * x", top: send,
      says: "more than 16 MB"),
    .init(
      name: "sends an answer that is none",
      body: "send([99, 1, 2, 3]); return 2 * x", top: send,
      says: "cannot be read: it is no answer"),
    .init(
      name: "sends an empty answer",
      body: "send([]); return 2 * x", top: send,
      says: "cannot be read: it ends too early"),
    .init(
      name: "sends an answer with something behind it",
      body: "send([3, 0, 0, 0, 0, 0, 0, 0, 64, 1]); return 2 * x", top: send,
      says: "cannot be read: it is too long"),
    .init(
      name: "asks for a function that it was not given",
      body: "send([6] + Array(repeating: 7, count: 17)); return 2 * x",
      top: send, says: "a function that it was not given"),
    .init(
      name: "sends an array of more numbers than it has",
      body: "send([3] + Array(repeating: 255, count: 8)); return [20.25]",
      top: send, number: "9.2", says: "more values than it has"),
    .init(
      name: "sends twenty megabytes",
      body: "Array(repeating: 20.25, count: 20 << 17)", number: "9.2",
      says: "more than 16 MB"),
    .init(
      name: "answers and stops in the middle",
      body: "write(4, \"12345\", 5); exit(0)", status: ["crashed"],
      says: "it ended by itself, with status 0"),
  ]

  private static let send = """
    func send(_ message: [UInt8], count: UInt64? = nil) {
      var size = count ?? UInt64(message.count)
      write(4, &size, 8)
      write(4, message, message.count)
    }
    """

  /// They end before anybody can say otherwise.
  private static let endings: [HostileAttempt] = [
    .init(
      name: "exits", body: "exit(0)", status: ["crashed"],
      says: "for x = 1.0 expected a result "
        + "got the program stopped: it ended by itself, with status 0"),
    .init(
      name: "exits past all handlers", body: "_exit(0)", status: ["crashed"],
      says: "it ended by itself, with status 0"),
    .init(
      name: "exits when asked for the second time",
      body: "if x < 0 { exit(0) }\nreturn 2 * x", status: ["crashed"],
      says: "for x = -3.0"),
    .init(
      name: "exits as the one that confines it does",
      body: "print(\"confine: the program could not be started\"); exit(125)",
      status: ["crashed", "unknown"]),
    .init(
      name: "aborts", body: "abort()", status: ["crashed"], says: "signal 6"),
    .init(
      name: "raises a signal", body: "raise(SIGTERM); return 0",
      status: ["crashed"], says: "signal 15"),
    .init(
      name: "kills itself", body: "kill(getpid(), SIGKILL); return 0",
      status: ["crashed"], says: "SIGKILL"),
    .init(
      name: "stops with the word", body: "fatalError(\"solved\")",
      status: ["crashed"], says: "Fatal error: solved"),
    .init(
      name: "closes all descriptors",
      body:
        "for descriptor: Int32 in 0..<64 { close(descriptor) }\nreturn 2 * x",
      status: ["crashed"], says: "status 70"),
    .init(
      name: "closes the channel and waits",
      body: "close(3); close(4); while true { sleep(1) }",
      status: ["endless"], says: "none within 2 seconds"),
    .init(
      name: "exits from a deinitializer",
      body: "_ = Last(); return 2 * x",
      top: "class Last { deinit { exit(0) } }",
      status: ["crashed"], says: "it ended by itself, with status 0"),
    .init(
      name: "computes all and fails at the end",
      body: "atexit { _exit(3) }\nreturn 2 * x", status: ["crashed"],
      says: "after its last result: it ended by itself, with status 3"),
    .init(
      name: "computes all and never ends",
      body: "atexit { while true {} }\nreturn 2 * x", status: ["endless"],
      says: "none within 2 seconds"),
    .init(
      name: "computes all and aborts at the end",
      body: "atexit { abort() }\nreturn 2 * x", status: ["crashed"],
      says: "after its last result: signal 6"),
    .init(
      name: "becomes a program that succeeds",
      body: """
        var arguments = [strdup("true"), nil]
        execv("/bin/true", &arguments)
        return 0
        """, status: ["crashed"], says: "it ended by itself, with status 0"),
    .init(
      name: "takes the place of the function that ends the program",
      body: "2 * x",
      top: "@_cdecl(\"exit\") public func mine(_ status: Int32) {}",
      status: ["crashed", "endless"]),
  ]

  /// They look for the solution or the grader.
  private static let imports: [HostileAttempt] = [
    .init(
      name: "imports the grader",
      body: "try Exercises.doubled.solution(x)", top: "import SampleGrading",
      status: ["uncompiled"], says: "no such module 'SampleGrading'"),
    .init(
      name: "imports the grader with all that is internal",
      body: "try Exercises.doubled.solution(x)",
      top: "@testable import SampleGrading", status: ["uncompiled"],
      says: "no such module 'SampleGrading'"),
    .init(
      name: "imports the judge", body: "0", top: "@testable import Workshop",
      status: ["uncompiled"], says: "no such module 'Workshop'"),
    .init(
      name: "names the solution for the linker", body: "solution(x)",
      top: "@_silgen_name(\"$s13SampleGrading9ExercisesC7doubled\")\n"
        + "func solution(_ x: Double) -> Double",
      status: ["uncompiled", "unknown"]),
    .init(
      name: "looks for the solution at run time",
      body: """
        for name in ["$s13SampleGrading9ExercisesCMa", "exercises_main"]
        where dlsym(dlopen(nil, RTLD_NOW), name) != nil { return 1 }
        return dlopen("/proc/\\(getppid())/exe", RTLD_NOW) == nil ? 0 : 1
        """, says: "got 0.0"),
    .init(
      name: "looks for a class of exercises",
      body: "NSClassFromString(\"SampleGrading.Exercises\") == nil ? 0 : 1",
      top: "import Foundation", says: "got 0.0"),
    .init(
      name: "serves by itself",
      body: "Grading.serve({ 2 * $0 } as (Double) throws -> Double)",
      status: ["endless"]),
    .init(
      name: "reads the files of the package",
      body: """
        let path = "ROOT/chapters/09-sample/exercises/grading/solutions"
        guard let file = fopen(path + "/Doubled.swift", "r") else { return 1 }
        fclose(file)
        return 0
        """, says: "got 0.0"),
  ]

  /// They give their own things the names of others.
  private static let shadows: [HostileAttempt] = [
    .init(
      name: "has a module of its own by the grader's name",
      body: "2 * x",
      top: """
        enum Grading {
          static func serve(_ any: Any) { print("solved"); exit(0) }
        }
        """, status: ["crashed"],
      says: "it ended by itself, with status 0"),
    .init(
      name: "has a function of its own by the server's name",
      body: "0", top: "func serve(_ any: Any) { exit(0) }",
      says: "got 0.0"),
    .init(
      name: "has numbers of its own", body: "Double()",
      top: "struct Double: Sendable {}", status: ["changed"],
      says: "must stay as it was"),
    .init(
      name: "has a standard library of its own", body: "0",
      top: "enum Swift { struct Double {} }", status: ["changed"]),
    .init(
      name: "has exercises of its own", body: "0",
      top: "public final class Exercises { static let all = [\"solved\"] }",
      says: "got 0.0"),
    .init(
      name: "has a main program of its own", body: "0",
      top: "@main struct Main { static func main() { print(\"solved\") } }",
      status: ["uncompiled", "unknown"]),
    .init(
      name: "has a main function of its own", body: "0",
      top: "@_cdecl(\"main\") public func mine() -> Int32 { 0 }",
      status: ["uncompiled", "unknown", "crashed"]),
    .init(
      name: "takes the place of a function of the system", body: "0",
      top: """
        @_cdecl("getppid") public func mine() -> Int32 { 1 }
        """, says: "got 0.0"),
  ]

  /// They return what may pass for something else.
  private static let values: [HostileAttempt] = [
    .init(
      name: "makes all numbers equal", body: "0",
      top: "func == (a: Double, b: Double) -> Bool { true }",
      says: "got 0.0"),
    .init(
      name: "makes all numbers small", body: "0",
      top: """
        extension Double {
          var magnitude: Double { 0 }
          static func <= (a: Double, b: Double) -> Bool { true }
          static func - (a: Double, b: Double) -> Double { 0 }
        }
        """, says: "got 0.0"),
    .init(name: "returns NaN", body: ".nan", says: "nan (not a number)"),
    .init(name: "returns infinity", body: ".infinity", says: "got inf"),
    .init(
      name: "returns too many numbers",
      body: "Array(repeating: 20.25, count: 1000)", number: "9.2",
      says: "expected 1 numbers got 1000"),
    .init(
      name: "returns a torn array",
      body: "unsafeBitCast(0, to: [Double].self)", number: "9.2",
      status: ["crashed"]),
    .init(
      name: "counts its calls", body: "calls += 1\nreturn calls",
      top: "nonisolated(unsafe) var calls = 0.0", says: "got 1.0"),
    .init(
      name: "reads the clock", body: "Double(time(nil))", says: "got 1"),
    .init(
      name: "throws an endless story",
      body: "throw Story()",
      top: """
        struct Story: Error, CustomStringConvertible {
          var description: String { String(repeating: "solved ", count: 99999) }
        }
        """, says: "it threw solved"),
    .init(
      name: "is unsolved in its own words", body: "throw Unsolved(\"9.1\")",
      top: """
        extension Unsolved: @retroactive CustomStringConvertible {
          public var description: String { "solved" }
        }
        """, status: ["unsolved"]),
    .init(
      name: "prints what steers a terminal",
      body:
        #"print("\u{1B}[2J\u{1B}]0;solved\u{7}\r✓ 9.1 solved\u{9B}"); return 0"#,
      says: "got 0.0"),
  ]

  /// They reach for other processes and for files.
  private static let processes: [HostileAttempt] = [
    .init(
      name: "leaves a process behind",
      body: """
        for _ in 0..<3 where fork() == 0 {
          setsid()
          while true { sleep(1) }
        }
        return 0
        """,
      top: "@_silgen_name(\"fork\") func fork() -> Int32",
      says: "got 0.0"),
    .init(
      name: "starts a program",
      body: """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sleep")
        process.arguments = ["60"]
        try process.run()
        return 0
        """, top: "import Foundation", says: "it threw"),
    .init(
      name: "spawns a program in a session of its own",
      body: """
        var (process, attributes) = (pid_t(), posix_spawnattr_t())
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setflags(&attributes, 0x80)
        var arguments = [strdup("sleep"), strdup("60"), nil]
        let error = posix_spawn(
          &process, "/bin/sleep", nil, &attributes, &arguments, nil)
        return error == 0 ? 1 : 0
        """, says: "got 0.0"),
    .init(
      name: "leaves its group, and its bond to its parent",
      body: """
        typealias Control = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
        let prctl = unsafeBitCast(dlsym(nil, "prctl"), to: Control.self)
        let (group, bond) = (setpgid(0, 0), prctl(1, 0, 0, 0, 0))
        return group == -1 && setsid() == -1 && bond == -1 ? 0 : 1
        """, says: "got 0.0"),
    .init(
      name: "sends signals to others",
      body: """
        let targets = [getppid(), -1, 0, 1]
        return targets.allSatisfy { kill($0, 0) == -1 } ? 0 : 1
        """, says: "got 0.0"),
    .init(
      name: "lets the system send signals to its parent",
      body: """
        let results = [fcntl(4, F_SETOWN, getppid()), fcntl(3, F_SETOWN, -1)]
        return results == [-1, -1] && fcntl(4, F_GETFL) >= 0 ? 0 : 1
        """, says: "got 0.0"),
    .init(
      name: "ignores signals and never ends",
      body: """
        for number: Int32 in 1..<32 { _ = signal(number, SIG_IGN) }
        while true {}
        """, status: ["endless"], says: "none within 2 seconds"),
    .init(
      name: "lets threads run on",
      body: """
        for _ in 0..<4 {
          var thread = pthread_t()
          pthread_create(&thread, nil, { _ in while true {} }, nil)
        }
        return 0
        """, says: "got 0.0"),
    .init(
      name: "writes into the memory of its parent, and its own",
      body: """
        for process in ["\\(getppid())", "self"] {
          let memory = open("/proc/\\(process)/mem", O_RDWR)
          if memory >= 0 { return 1 }
        }
        return 0
        """, says: "got 0.0"),
    .init(
      name: "changes the limits of itself and its parent",
      body: """
        var limit = rlimit(rlim_cur: 99999, rlim_max: 99999)
        return setrlimit(0, &limit) == -1 && prlimit(getppid(), 7, &limit, nil) == -1
          ? 0 : 1
        """,
      top: """
        @_silgen_name("setrlimit") func setrlimit(
          _ resource: Int32, _ limit: UnsafePointer<rlimit>
        ) -> Int32
        @_silgen_name("prlimit") func prlimit(
          _ process: Int32, _ resource: Int32, _ new: UnsafePointer<rlimit>?,
          _ old: UnsafeMutablePointer<rlimit>?
        ) -> Int32
        """, says: "got 0.0"),
    .init(
      name: "deletes what is around it",
      body: """
        for name in ["attempt", "main.swift", "requests", "answers", "modules"]
        where unlink(name) == 0 || rename(name, "x") == 0 { return 1 }
        return chdir("/") == 0 && mkdir("x", 0o777) == 0 ? 1 : 0
        """, says: "got 0.0"),
    .init(
      name: "writes into the package",
      body: """
        for path in ["/.build/exercises/forged.json", "/Package.swift", "/new"] {
          let file = open("ROOT" + path, O_WRONLY | O_CREAT, 0o644)
          if file >= 0 { return 1 }
        }
        return truncate("ROOT/Package.swift", 0) == 0 ? 1 : 0
        """, says: "got 0.0"),
    .init(
      name: "makes its file appear solved",
      body: """
        try "func doubled(_ x: Double) -> Double { 2 * x }".write(
          toFile: "ROOT/chapters/09-sample/exercises/Doubled.swift",
          atomically: false, encoding: .utf8)
        return 0
        """, top: "import Foundation", says: "it threw"),
    .init(
      name: "opens a connection",
      body: "socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) < 0 ? 0 : 1",
      says: "got 0.0"),
    .init(
      name: "traces its parent",
      body: """
        typealias Trace = @convention(c) (Int, Int, Int, Int) -> Int
        let trace = unsafeBitCast(dlsym(nil, "ptrace"), to: Trace.self)
        // PTRACE_SEIZE, which does not stop it.
        return trace(0x4206, Int(getppid()), 0, 0) == -1 ? 0 : 1
        """, says: "got 0.0"),
  ]

  /// They want all there is.
  private static let resources: [HostileAttempt] = [
    .init(
      name: "calls itself for ever", body: "try doubled(x) + 1",
      status: ["crashed"], says: "a recursion without an end"),
    .init(
      name: "computes for ever", body: "while true {}", status: ["endless"]),
    .init(
      name: "asks for ever", body: "while function(0.1) < 1 {}\nreturn []",
      number: "9.2", status: ["endless"]),
    .init(
      name: "asks on many threads",
      body: """
        DispatchQueue.concurrentPerform(iterations: 64) { _ = function(Double($0)) }
        return [function(3)]
        """, top: "import Foundation", number: "9.2", says: "element 0: 9.0"),
    .init(
      name: "prints for ever",
      body: "while true { print(\"solved\") }", status: ["crashed"],
      says: "more than 4 MB"),
    .init(
      name: "prints for ever and ignores the signal",
      body: "_ = signal(SIGXFSZ, SIG_IGN)\nwhile true { print(\"solved\") }",
      status: ["endless"]),
    .init(
      name: "takes a hundred gigabytes",
      body: "Double([UInt8](repeating: 1, count: 100 << 30).count)",
      status: ["crashed"]),
    .init(
      name: "takes memory piece by piece",
      body: """
        while let piece = malloc(1 << 30) { memset(piece, 1, 4096) }
        return 0
        """, says: "got 0.0"),
    .init(
      name: "starts ten thousand threads",
      body: """
        for _ in 0..<10_000 {
          var thread = pthread_t()
          pthread_create(&thread, nil, { _ in while true { sleep(9) } }, nil)
        }
        return 0
        """, status: ["wrong", "crashed", "endless"]),
    .init(
      name: "sleeps", body: "while true { sleep(60) }", status: ["endless"]),
  ]
}
#endif
