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

/// Sees to it that the three standard streams are open, so that no file takes
/// the number of one that is closed: such an input is empty, such an output
/// refuses what is written.
public func openStandardStreams() {
  for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
    _ = open("/dev/null", O_RDONLY)
  }
}

/// Returns the two ends of a pipe that no program inherits; `nil` if there can
/// be none.
public func makePipe() -> (reading: Int32, writing: Int32)? {
  var ends: [Int32] = [-1, -1]
  #if canImport(Darwin)
  // `spawn` hands down nothing that it is not told to.
  guard pipe(&ends) == 0 else { return nil }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  #else
  // In one step: another thread may start a program between two.
  typealias Pipe =
    @convention(c) (UnsafeMutablePointer<CInt>, CInt) -> CInt
  guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "pipe2"),
    unsafeBitCast(symbol, to: Pipe.self)(&ends, O_CLOEXEC) == 0
  else { return nil }
  #endif
  return (ends[0], ends[1])
}

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

/// Opens a folder, so that it can be locked; `nil` if that is not possible.
public func openFolder(_ path: String) -> Int32? {
  let descriptor = open(
    path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  return descriptor < 0 ? nil : descriptor
}

/// Locks an open folder until the descriptor is closed, at the latest when this
/// program ends, however it does; returns whether it did.
///
/// It did not where another has the lock and this one does not wait, and where
/// the file system has no locks.
public func lock(_ descriptor: Int32, waiting: Bool = false) -> Bool {
  while flock(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
    if errno != EINTR { return false }
  }
  return true
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

/// Where what a program prints goes.
public enum Printed {
  /// Both streams go to a file, which is created or emptied.
  case file(String)

  /// Standard output goes to a descriptor, and errors go nowhere.
  case descriptor(Int32)
}

/// The descriptor on which a program that is started finds the end of its
/// parent: reading from it waits until then.
public let lifeline: Int32 = 9

/// The pipe whose writing end this program has alone; the system closes it
/// when this program ends, by whatever it does.
private let life: Int32? = makePipe().flatMap { ends in
  // Out of the way of the numbers that programs are given.
  let reading = fcntl(ends.reading, F_DUPFD_CLOEXEC, 16)
  close(ends.reading)
  return reading < 0 ? nil : reading
}

/// Starts a program as a process in a group of its own, which has the number
/// of the process.
///
/// Unless there is an `input` the process finds nothing on its standard input.
/// Beside the three streams it has the ``lifeline`` and nothing else of this
/// program's. The `arguments` start with the program's name; the `environment`
/// is of the form `NAME=value`.
public func spawn(
  _ program: String, arguments: [String], environment: [String],
  input: Int32? = nil, output: Printed
) -> Spawned {
  #if canImport(Darwin)
  var actions: posix_spawn_file_actions_t?
  var attributes: posix_spawnattr_t?
  let flags =
    POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK
    | POSIX_SPAWN_CLOEXEC_DEFAULT
  #else
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK
  #endif
  guard let life else { return .refused(String(cString: strerror(errno))) }
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  if let input {
    posix_spawn_file_actions_adddup2(&actions, input, 0)
  } else {
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  }
  switch output {
  case .file(let path):
    posix_spawn_file_actions_addopen(
      &actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
  case .descriptor(let descriptor):
    posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  }
  posix_spawn_file_actions_adddup2(&actions, life, lifeline)
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  posix_spawnattr_setflags(&attributes, .init(flags))
  posix_spawnattr_setpgroup(&attributes, 0)
  // The threads of a pool block signals, and a shell that inherits that waits
  // for its children for ever.
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)

  let arguments = arguments.map { strdup($0) } + [nil]
  let environment = environment.map { strdup($0) } + [nil]
  defer { for string in arguments + environment { free(string) } }
  var process = pid_t()
  let error = posix_spawn(
    &process, program, &actions, &attributes, arguments, environment)
  return error == 0
    ? .process(process) : .refused(String(cString: strerror(error)))
}

/// Runs a program to its end without a step that could wait for another thread
/// of this one; `arguments` and `environment` are C strings, and a zero.
///
/// It is for what happens while a signal is handled.
public func runWhileInterrupted(
  _ program: UnsafePointer<CChar>,
  _ arguments: UnsafePointer<UnsafeMutablePointer<CChar>?>,
  environment: UnsafePointer<UnsafeMutablePointer<CChar>?>
) {
  var process = pid_t()
  guard posix_spawn(&process, program, nil, nil, arguments, environment) == 0
  else { return }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
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
/// SIGTERM, SIGHUP or SIGPIPE, just before it ends.
///
/// A signal that is ignored stays ignored. The body may do only what is safe
/// while a signal is handled.
public func atInterruption(
  _ body: @escaping @convention(c) (Int32) -> Void
) {
  for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] {
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
