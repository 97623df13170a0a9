// Everything that differs between Linux and macOS, in one place. It does without
// Foundation: each learner's attempt is linked with it.

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// MARK: Streams

/// Writes bytes to a descriptor, at once and past any buffer; returns whether
/// all of them were taken.
@discardableResult
public func writeAll(
  _ bytes: UnsafeRawBufferPointer, to descriptor: Int32
) -> Bool {
  var rest = bytes
  while !rest.isEmpty {
    let count = write(descriptor, rest.baseAddress, rest.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
  }
  return true
}

/// Returns whether a descriptor ends in a terminal.
public func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// Returns the width in columns of the terminal that a descriptor ends in;
/// `nil` if it ends in none, or the terminal does not say.
public func terminalColumns(_ descriptor: Int32) -> Int? {
  var size = winsize()
  guard isatty(descriptor) == 1,
    ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
  else { return nil }
  return Int(size.ws_col)
}

// MARK: Files

/// Exchanges what two paths name in one step, and returns whether that was
/// possible.
public func exchange(_ a: String, _ b: String) -> Bool {
  #if canImport(Darwin)
  return renamex_np(a, b, UInt32(RENAME_SWAP)) == 0
  #else
  // The C library has it, but its header shows it to none but C.
  typealias Rename =
    @convention(c) (
      CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt
    ) -> CInt
  guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "renameat2") else {
    return false
  }
  let rename = unsafeBitCast(symbol, to: Rename.self)
  let exchange: CUnsignedInt = 2  // RENAME_EXCHANGE
  return rename(AT_FDCWD, a, AT_FDCWD, b, exchange) == 0
  #endif
}

/// A file whose whole text is replaced again and again.
public struct RewrittenFile {
  private let file: UnsafeMutablePointer<FILE>

  /// Creates the file, or empties it; `nil` if that is not possible.
  public init?(path: String) {
    guard let file = fopen(path, "w") else { return nil }
    self.file = file
  }

  /// Replaces the text.
  public func write(_ text: String) {
    rewind(file)
    ftruncate(fileno(file), 0)
    fputs(text, file)
    fflush(file)
  }
}

// MARK: Processes

/// What comes of starting a program.
public enum Spawned {
  /// It runs, as the process of this number.
  case process(Int32)

  /// It did not start, for this reason.
  case refused(String)
}

/// Starts a program as a process in a group of its own, which has the number
/// of the process.
///
/// The process finds nothing on its standard input; what it prints, on either
/// stream, goes to the file `output`. The `arguments` start with the program's
/// name; the `environment` is of the form `NAME=value`.
public func spawn(
  _ program: String, arguments: [String], environment: [String],
  output: String
) -> Spawned {
  #if canImport(Darwin)
  var actions: posix_spawn_file_actions_t?
  var attributes: posix_spawnattr_t?
  #else
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(
    &actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  posix_spawn_file_actions_adddup2(&actions, 1, 2)
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  posix_spawnattr_setflags(&attributes, .init(POSIX_SPAWN_SETPGROUP))
  posix_spawnattr_setpgroup(&attributes, 0)

  let arguments = arguments.map { strdup($0) } + [nil]
  let environment = environment.map { strdup($0) } + [nil]
  defer { for string in arguments + environment { free(string) } }
  var process = pid_t()
  let error = posix_spawn(
    &process, program, &actions, &attributes, arguments, environment)
  return error == 0
    ? .process(process) : .refused(String(cString: strerror(error)))
}

/// Waits until a child has ended, and leaves it to be reaped, so that its
/// number stays taken.
public func waitForEnd(of process: Int32) {
  var information = siginfo_t()
  while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) != 0,
    errno == EINTR
  {}
}

/// Ends all processes of a group at once.
public func killGroup(_ group: Int32) { kill(-group, SIGKILL) }

/// Calls `body` when the user or the system ends this program by SIGINT,
/// SIGTERM or SIGHUP, just before it ends.
///
/// A signal that is ignored stays ignored. The body may do only what is safe
/// while a signal is handled.
public func atInterruption(
  _ body: @escaping @convention(c) (Int32) -> Void
) {
  for number in [SIGINT, SIGTERM, SIGHUP] {
    let before = signal(number, body)
    let isDefault = unsafeBitCast(before, to: Int.self) == 0
    if !isDefault { _ = signal(number, before) }
  }
}

/// Ends this program by a signal, as if nobody handled it.
public func endBySignal(_ number: Int32) {
  _ = signal(number, SIG_DFL)
  kill(getpid(), number)
}

/// Ends this program with a status.
public func endProcess(status: Int32) -> Never { exit(status) }

// MARK: Resources

/// Limits what this process may write to each of its files, and the memory
/// that it may take, in bytes; beyond the first it ends by SIGXFSZ.
///
/// macOS does not limit the memory of a process.
public func limitResources(fileSize: Int, memory: Int) {
  // Whoever started this may have ignored or blocked the signal.
  _ = signal(SIGXFSZ, SIG_DFL)
  var none = sigset_t()
  sigemptyset(&none)
  sigprocmask(SIG_SETMASK, &none, nil)
  limit(RLIMIT_FSIZE, to: fileSize)
  limit(RLIMIT_CORE, to: 0)
  #if !canImport(Darwin)
  limit(RLIMIT_AS, to: memory)
  #endif
}

#if canImport(Glibc)
private func limit(_ resource: __rlimit_resource, to bytes: Int) {
  var limit = rlimit(rlim_cur: .init(bytes), rlim_max: .init(bytes))
  setrlimit(.init(resource.rawValue), &limit)
}
#else
private func limit(_ resource: Int32, to bytes: Int) {
  var limit = rlimit(rlim_cur: .init(bytes), rlim_max: .init(bytes))
  setrlimit(resource, &limit)
}
#endif

/// Returns the greatest memory of this process so far, in kilobytes.
public func peakKilobytes() -> Int {
  var usage = rusage()
  #if canImport(Darwin)
  getrusage(RUSAGE_SELF, &usage)
  return usage.ru_maxrss / 1024
  #elseif canImport(Glibc)
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss
  #else
  getrusage(RUSAGE_SELF, &usage)
  return usage.ru_maxrss
  #endif
}

/// Asks the allocator to keep the memory that is freed, for the next step of
/// training.
///
/// By default the allocator of Linux returns the end of its memory to the
/// system when it is free, which it is after each step, and the system fills
/// every page with zeros before it gives it back: up to a third of the time of
/// a step. The allocator of macOS keeps it anyway.
public func keepFreedMemory() {
  #if canImport(Glibc)
  // Declared in <malloc.h>, which Swift does not import.
  typealias SetOption = @convention(c) (Int32, Int32) -> Int32
  guard let symbol = dlsym(nil, "mallopt") else { return }
  let mallopt = unsafeBitCast(symbol, to: SetOption.self)
  let (trimThreshold, mapThreshold) = (Int32(-1), Int32(-3))
  _ = mallopt(mapThreshold, 1 << 25)
  _ = mallopt(trimThreshold, .max)
  #endif
}
