import Foundation
import Ground
import Platform
import Testing

/// Programs that are really run: small shell scripts.
@Suite struct ProcessRunnerTests {
  private func run(
    _ script: String, timeout: Double = 20, outputLimit: Int = 1 << 20,
    environment: [String: String] = [:]
  ) -> (outcome: Outcome, output: String) {
    let (outcome, output) = ProcessRunner().capture(
      Invocation(
        executable: "/bin/sh", arguments: ["-c", script], directory: "/tmp",
        timeout: timeout, outputLimit: outputLimit, environment: environment))
    return (outcome, String(decoding: output, as: UTF8.self))
  }

  @Test(arguments: [
    ("exit 0", Outcome.exited(0)), ("exit 3", .exited(3)),
    ("kill -9 $$", .signalled(9)),
  ])
  func theOutcomeIsHowItEnded(script: String, outcome: Outcome) {
    #expect(run(script).outcome == outcome)
  }

  @Test func bothStreamsAreCaptured() {
    let (outcome, output) = run("echo one; echo two >&2; pwd; cat")
    #expect(outcome == .exited(0))
    #expect(output.hasPrefix("one\ntwo\n/"))
    #expect(output.hasSuffix("/tmp\n"), "nothing is on standard input")
  }

  @Test func theEnvironmentIsAddedTo() {
    let (_, output) = run(
      "echo \"$PATH:$NO_COLOR:$LEVEL\"", environment: ["LEVEL": "a b"])
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    #expect(output == "\(path):1:a b\n")
  }

  @Test func whatAProgramKeepsForItselfGoesWithItsOutput() {
    let (outcome, output) = run("mktemp -d")
    #expect(outcome == .exited(0))
    let folder = String(output.dropLast())
    #expect(folder.hasPrefix(FileSystem.temporaryShelf + "/output-"))
    #expect(!FileSystem.exists(folder))
  }

  @Test func whatIsNotThereIsNotStarted() {
    let outcome = ProcessRunner().run(
      Invocation(
        executable: "/no/such/program", arguments: [], directory: "/tmp",
        timeout: 20))
    #expect(outcome == .notStarted("there is no such program"))
  }

  @Test func whatTakesTooLongIsStopped() {
    let start = Date.now
    let (outcome, output) = run("echo begun; sleep 60", timeout: 0.5)
    #expect(outcome == .timedOut)
    #expect(output == "begun\n")
    #expect(Date.now.timeIntervalSince(start) < 20)
  }

  @Test func whatTakesTooMuchOfTheProcessorIsStopped() {
    let start = Date.now
    let outcome = ProcessRunner().run(
      Invocation(
        executable: "/bin/sh", arguments: ["-c", "while :; do :; done"],
        directory: "/tmp", timeout: 60, processorSeconds: 1))
    #expect(outcome == .timedOut)
    #expect(Date.now.timeIntervalSince(start) < 50)
  }

  @Test func whatWaitsForAllItsChildrenEnds() {
    // What guards the program is none of them.
    #expect(run("sleep 0 & wait").outcome == .exited(0))
    let children = "ps -o ppid= -A | grep -c \" *$$\\$\""
    #expect(run(children).output == run("echo 2").output)
  }

  @Test func aProgramRunsBesideThisOne() throws {
    let (input, output) = try (
      #require(makePipe()), #require(makePipe())
    )
    let program = try RunningProgram(
      Invocation(
        executable: "/bin/cat", arguments: [], directory: "/tmp", timeout: 60),
      input: input.reading, output: output.writing)
    close(input.reading)
    close(output.writing)
    #expect([1, 2].withUnsafeBytes { writeAll($0, to: input.writing) })
    close(input.writing)
    #expect(program.wait() == .exited(0))
    var bytes = [UInt8](repeating: 0, count: 100)
    #expect(read(output.reading, &bytes, 100) == 16)
    close(output.reading)
  }

  @Test func whatIsStoppedHasEnded() throws {
    let program = try RunningProgram(
      Invocation(
        executable: "/bin/sleep", arguments: ["600"], directory: "/tmp",
        timeout: 20))
    program.stop()
    program.stop()
    #expect(program.wait() == .signalled(SIGKILL))
    #expect(kill(program.process, 0) != 0)
  }

  @Test func whatPrintsTooMuchIsStopped() {
    let start = Date.now
    #expect(
      run("yes", timeout: 60, outputLimit: 100_000).outcome == .printedTooMuch)
    #expect(Date.now.timeIntervalSince(start) < 20)
    #expect(
      run("head -c 101 /dev/zero", outputLimit: 100).outcome
        == .printedTooMuch)
    #expect(
      run("head -c 100 /dev/zero", outputLimit: 100).outcome == .exited(0))
  }

  @Test(
    "Nothing that a program started outlives it",
    arguments: [
      ("", 20.0, Outcome.exited(0)), ("sleep 60", 0.5, .timedOut),
      ("yes", 20, .printedTooMuch),
    ])
  func theWholeGroupEnds(
    ending: String, timeout: Double, expected: Outcome
  ) throws {
    try FileSystem.withTemporaryDirectory("group") { folder in
      let file = folder + "/grandchild"
      // The file appears whole, with the number of what sleeps.
      let (outcome, _) = run(
        """
        file='\(file)'
        (sleep 120 & echo $! >"$file.part"; mv "$file.part" "$file"; wait) &
        while [ ! -f "$file" ]; do sleep 0.01; done
        \(ending)
        """, timeout: timeout, outputLimit: 100_000)
      #expect(outcome == expected)
      let text = try #require(FileSystem.text(of: file))
      let grandchild = try #require(Int32(text.dropLast()))
      #expect(endsSoon(grandchild))
    }
  }

  @Test(arguments: [SIGTERM, SIGKILL])
  func whatRunsEndsWithAProgramThatIsEnded(signal: Int32) async throws {
    let start = Date.now
    await #expect(processExitsWith: .signal(signal)) { [signal] in
      let file = NSTemporaryDirectory() + "ended-\(getppid())-\(signal)"
      Thread.detachNewThread {
        _ = ProcessRunner().run(
          Invocation(
            executable: "/bin/sh",
            arguments: [
              "-c", #"echo $$ >"$0".part; mv "$0".part "$0"; sleep 1800"#, file,
            ], directory: "/tmp", timeout: 1800))
      }
      while !FileSystem.exists(file) { usleep(10_000) }
      kill(getpid(), signal)
      sleep(60)
    }
    // Left alone it would sleep for longer, and hold the streams of the
    // interrupted program, for which the test waits.
    #expect(Date.now.timeIntervalSince(start) < 1500)
    let file = NSTemporaryDirectory() + "ended-\(getpid())-\(signal)"
    defer { FileSystem.remove(file) }
    let text = try #require(FileSystem.text(of: file))
    let process = try #require(Int32(text.dropLast()))
    #expect(endsSoon(process))
  }

  /// Whether a process is gone, or has at most to be reaped by the system.
  private func endsSoon(_ process: Int32) -> Bool {
    for _ in 0..<200 {
      if kill(process, 0) != 0 { return true }
      let state = FileSystem.procState(of: process)
      if state == "Z" { return true }
      Thread.sleep(forTimeInterval: 0.01)
    }
    kill(process, SIGKILL)
    return false
  }
}

extension FileSystem {
  /// Returns the state of a process, as in `Z` for one that has ended.
  fileprivate static func procState(of process: Int32) -> String? {
    let text = try? String(
      contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return text?.split(separator: ")").last?.split(separator: " ").first
      .map(String.init)
  }
}
