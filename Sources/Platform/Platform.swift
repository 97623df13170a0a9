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

// MARK: Connections

/// Returns a port of this machine that nobody listens on just now; `nil` if the
/// machine cannot even speak to itself.
public func unusedLocalPort() -> UInt16? {
  guard let socket = localSocket() else { return nil }
  defer { close(socket) }
  var address = localAddress(0)
  let isBound = withSocketAddress(&address) { bind(socket, $0, $1) == 0 }
  var size = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isNamed = withSocketAddress(&address) { at, _ in
    getsockname(socket, at, &size) == 0
  }
  return isBound && isNamed ? UInt16(bigEndian: address.sin_port) : nil
}

/// Returns a connection to a program of this machine that listens on a port;
/// `nil` if none does.
public func connectLocally(to port: UInt16) -> Int32? {
  guard let socket = localSocket() else { return nil }
  var address = localAddress(port)
  let isConnected = withSocketAddress(&address) { connect(socket, $0, $1) == 0 }
  if isConnected { return socket }
  close(socket)
  return nil
}

/// Sends bytes over a connection; returns whether all of them were taken.
public func sendAll(_ bytes: [UInt8], over connection: Int32) -> Bool {
  #if canImport(Darwin)
  // `localSocket` sees to it.
  let flags: Int32 = 0
  #else
  let flags = Int32(MSG_NOSIGNAL)
  #endif
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes {
      send(connection, $0.baseAddress, $0.count, flags)
    }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

/// Returns a socket that no program inherits.
///
/// Where the other end of one has gone, sending fails, and no signal comes.
private func localSocket() -> Int32? {
  #if canImport(Darwin)
  // `spawn` hands down nothing that it is not told to.
  let descriptor = socket(AF_INET, SOCK_STREAM, 0)
  var yes: Int32 = 1
  setsockopt(
    descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes,
    socklen_t(MemoryLayout<Int32>.size))
  #elseif canImport(Glibc)
  let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
  let descriptor = socket(AF_INET, Int32(kind), 0)
  #else
  let descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)
  #endif
  return descriptor < 0 ? nil : descriptor
}

private func localAddress(_ port: UInt16) -> sockaddr_in {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  return address
}

private func withSocketAddress<Result>(
  _ address: inout sockaddr_in,
  _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Result
) -> Result {
  withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
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

/// Waits; safe while a signal is handled.
public func pause(milliseconds: UInt32) { usleep(1000 * milliseconds) }

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

// MARK: Confinement

/// Reads exactly as many bytes as there is room for, and returns whether there
/// were so many.
public func readAll(
  _ bytes: UnsafeMutableRawBufferPointer, from descriptor: Int32
) -> Bool {
  var rest = bytes
  while !rest.isEmpty {
    let count = read(descriptor, rest.baseAddress, rest.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest = UnsafeMutableRawBufferPointer(rebasing: rest[count...])
  }
  return true
}

/// Opens two pipes that have a name, one to read and one to write, as the
/// descriptors 3 and 4, and closes all others above those.
///
/// Whoever is on the other side has both open already; else this fails.
public func openPipes(reading input: String, writing output: String) -> Bool {
  let ends = [
    open(input, O_RDONLY | O_NONBLOCK), open(output, O_WRONLY | O_NONBLOCK),
  ]
  guard ends.allSatisfy({ $0 >= 0 }) else { return false }
  // They may lie where they are to go, in any order.
  let high = ends.map { fcntl($0, F_DUPFD, 64) }
  guard dup2(high[0], 3) == 3, dup2(high[1], 4) == 4 else { return false }
  for descriptor: Int32 in [3, 4] { _ = fcntl(descriptor, F_SETFL, 0) }
  for descriptor in 5..<Int32(1024) { close(descriptor) }
  return true
}

/// Limits the processor time of this process, in seconds, and lets it end with
/// the one that has started it.
///
/// macOS has no such bond between processes: there only the limit holds.
public func limitLife(seconds: Int) {
  limit(RLIMIT_CPU, to: seconds)
  #if canImport(Darwin)
  // No further process for this user. Linux would count threads, too.
  limit(RLIMIT_NPROC, to: 0)
  #else
  _ = control(ControlOption.signalOfParentsDeath, UInt(SIGKILL))
  #endif
}

/// Becomes another program; returns only if that fails.
public func become(_ program: String, arguments: [String]) {
  let arguments = arguments.map { strdup($0) } + [nil]
  execv(program, arguments)
}

/// Refuses, to this process and what it becomes, to start processes, to leave
/// its group, to reach into other processes, and to change any file.
///
/// What is open stays open. Linux on x86-64 and ARM alone can do this without
/// special rights, unless its kernel is built without; elsewhere nothing is
/// refused.
public func refuseToReachOut() {
  #if !canImport(Darwin) && (arch(x86_64) || arch(arm64))
  guard control(ControlOption.noNewPrivileges, 1) == 0 else { return }
  var filter = SystemCallFilter(ownProcess: UInt32(getpid())).instructions
  filter.withUnsafeMutableBufferPointer { instructions in
    var program = SystemCallFilter.Program(
      count: UInt16(instructions.count), start: instructions.baseAddress)
    withUnsafeMutablePointer(to: &program) {
      _ = control(ControlOption.filter, 2, UInt(bitPattern: $0))
    }
  }
  #endif
}

#if !canImport(Darwin)
/// Options of `prctl`, whose header Swift does not import.
private enum ControlOption {
  static let signalOfParentsDeath: Int32 = 1
  static let filter: Int32 = 22
  static let noNewPrivileges: Int32 = 38
}

/// `prctl`, which Swift does not import because it takes any number of
/// arguments.
private func control(_ option: Int32, _ a: UInt, _ b: UInt = 0) -> Int32 {
  typealias Control =
    @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
  guard let symbol = dlsym(nil, "prctl") else { return -1 }
  return unsafeBitCast(symbol, to: Control.self)(option, a, b, 0, 0)
}
#endif

#if !canImport(Darwin) && (arch(x86_64) || arch(arm64))
/// The program by which the kernel decides about each system call, in the
/// language of Berkeley packet filters.
private struct SystemCallFilter {
  struct Instruction {
    var code: UInt16
    var then: UInt8 = 0
    var otherwise: UInt8 = 0
    var operand: UInt32
  }

  struct Program {
    var count: UInt16
    var start: UnsafeMutablePointer<Instruction>?
  }

  private(set) var instructions: [Instruction] = []

  private static let allow: UInt32 = 0x7FFF_0000
  private static let kill: UInt32 = 0x8000_0000
  private static func fail(_ error: Int32) -> UInt32 {
    0x0005_0000 | UInt32(error)
  }

  init(ownProcess: UInt32) {
    load(offset: 4)  // the architecture
    instructions.append(.init(code: 0x15, then: 3, operand: Self.architecture))
    // A program may leave for the calls of the narrower machine. One that is
    // being translated for another machine makes calls that are not listed.
    instructions.append(.init(code: 0x15, otherwise: 1, operand: Self.narrower))
    end(Self.kill)
    end(Self.allow)
    load(offset: 0)  // the number of the call
    #if arch(x86_64)
    // The numbers of the calls with 32-bit pointers, which nothing uses.
    instructions.append(.init(code: 0x35, otherwise: 1, operand: 0x4000_0000))
    end(Self.fail(ENOSYS))
    #endif
    for call in Self.unknown { refuse(call, ENOSYS) }
    for call in Self.refused { refuse(call, EPERM) }
    for (call, argument) in Self.opening {
      // Read only: neither writing nor creating nor emptying.
      refuse(call, EACCES, unless: argument, masked: 0o1103, is: 0)
    }
    refuse(Self.clone, EPERM, unless: 0, masked: 0x10000, is: 0x10000)
    for call in Self.signalling {
      refuse(call, EPERM, unless: 0, masked: .max, is: ownProcess)
    }
    // To ask for limits is harmless, and done for each thread.
    refuse(Self.limits, EPERM, unless: 2, masked: .max, is: 0)
    // Nor may the system send signals in its name.
    for owner: UInt32 in [8, 15] {  // F_SETOWN, F_SETOWN_EX
      refuse(Self.descriptorControl, EPERM, when: 1, is: owner)
    }
    // It must not undo its bond to its parent.
    refuse(
      Self.control, EPERM, when: 0,
      is: UInt32(ControlOption.signalOfParentsDeath))
    end(Self.allow)
  }

  private mutating func load(offset: UInt32) {
    instructions.append(.init(code: 0x20, operand: offset))
  }

  private mutating func end(_ action: UInt32) {
    instructions.append(.init(code: 0x06, operand: action))
  }

  private mutating func refuse(_ call: UInt32, _ error: Int32) {
    instructions.append(.init(code: 0x15, otherwise: 1, operand: call))
    end(Self.fail(error))
  }

  /// Refuses a call unless some bits of an argument are as they should be.
  private mutating func refuse(
    _ call: UInt32, _ error: Int32, unless argument: UInt32,
    masked mask: UInt32, is value: UInt32
  ) {
    instructions.append(.init(code: 0x15, otherwise: 5, operand: call))
    load(offset: 16 + 8 * argument)
    instructions.append(.init(code: 0x54, operand: mask))
    instructions.append(.init(code: 0x15, then: 1, operand: value))
    end(Self.fail(error))
    end(Self.allow)
  }

  /// Refuses a call if an argument has a value.
  private mutating func refuse(
    _ call: UInt32, _ error: Int32, when argument: UInt32, is value: UInt32
  ) {
    instructions.append(.init(code: 0x15, otherwise: 4, operand: call))
    load(offset: 16 + 8 * argument)
    instructions.append(.init(code: 0x15, otherwise: 1, operand: value))
    end(Self.fail(error))
    load(offset: 0)
  }

  // In the tables a call has the same place in both columns of the kernel's
  // lists. What is refused as unknown has an older call that takes its place.
  #if arch(x86_64)
  private static let architecture: UInt32 = 0xC000_003E
  private static let narrower: UInt32 = 0x4000_0003
  private static let clone: UInt32 = 56
  private static let control: UInt32 = 157
  private static let descriptorControl: UInt32 = 72
  private static let limits: UInt32 = 302
  /// `kill`, `tgkill`, and both ways to queue a signal.
  private static let signalling: [UInt32] = [62, 234, 129, 297]
  /// `open` and `openat`, with the argument that says how.
  private static let opening: [(UInt32, UInt32)] = [(2, 1), (257, 2)]
  /// `clone3`, `openat2`, `io_uring_setup`.
  private static let unknown: [UInt32] = [435, 437, 425]
  private static let refused: [UInt32] = [
    57, 58, 85,  // fork, vfork, creat
    112, 109, 200,  // setsid, setpgid, tkill
    101, 310, 311, 424, 434, 438,  // ptrace, process_vm_*, pidfd_*
    41, 53,  // socket, socketpair
    160, 272, 308, 165, 161, 155,  // setrlimit, namespaces, mount, chroot
    87, 263, 82, 264, 316,  // unlink, rename
    83, 258, 84, 86, 265, 88, 266, 133, 259,  // mkdir, rmdir, link, mknod
    76, 90, 268, 452, 92, 94, 260, 304,  // truncate, chmod, chown, open_by_*
    132, 235, 261, 280,  // utime
    188, 189, 190, 197, 198, 199,  // extended attributes
  ]
  #else
  private static let architecture: UInt32 = 0xC000_00B7
  private static let narrower: UInt32 = 0x4000_0028
  private static let clone: UInt32 = 220
  private static let control: UInt32 = 167
  private static let descriptorControl: UInt32 = 25
  private static let limits: UInt32 = 261
  private static let signalling: [UInt32] = [129, 131, 138, 240]
  private static let opening: [(UInt32, UInt32)] = [(56, 2)]
  private static let unknown: [UInt32] = [435, 437, 425]
  private static let refused: [UInt32] = [
    157, 154, 130,  // setsid, setpgid, tkill
    117, 270, 271, 424, 434, 438,  // ptrace, process_vm_*, pidfd_*
    198, 199,  // socket, socketpair
    164, 97, 268, 40, 39, 51,  // setrlimit, namespaces, mount, chroot
    35, 38, 276,  // unlink, rename
    34, 36, 37, 33,  // mkdir, link, mknod
    45, 53, 452, 54, 265,  // truncate, chmod, chown, open_by_*
    88,  // utime
    5, 6, 7, 14, 15, 16,  // extended attributes
  ]
  #endif
}
#endif
