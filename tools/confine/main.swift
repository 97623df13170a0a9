import Platform

// Becomes another program, which can compute, print, and talk through two
// pipes, and nothing else. The limits hold before the first instruction of that
// program: what is linked into it may run before its `main`.
//
//     confine SECONDS INPUT OUTPUT PROGRAM
//
// It ends with 125 if it cannot start it.

let words = CommandLine.arguments
guard words.count == 5, let seconds = Int(words[1]) else {
  endProcess(status: 64)
}
limitResources(fileSize: 4 << 20, memory: 8 << 30)
limitLife(seconds: seconds)
// If nobody holds the other ends any more, whoever wanted this has ended.
guard openPipes(reading: words[2], writing: words[3]) else { fail() }
// Where the system cannot, its verdict is no less true: all that a program can
// say through the pipes is a value.
refuseToReachOut()
become(words[4], arguments: [words[4]])
fail()

func fail() -> Never {
  print("confine: the program could not be started")
  endProcess(status: 125)
}
