import Platform

// Becomes another program, which can compute, print, and talk through two
// pipes, and nothing else. The limits hold before the first instruction of that
// program: what is linked into it may run before its `main`.
//
//     confine SECONDS INPUT OUTPUT PROGRAM
//
// It ends with 125 if it cannot keep its promise.

let words = CommandLine.arguments
guard words.count == 5, let seconds = Int(words[1]) else {
  endProcess(status: 64)
}
limitResources(fileSize: 4 << 20, memory: 8 << 30)
limitLife(seconds: seconds)
// If nobody holds the other ends any more, whoever wanted this has ended.
guard openPipes(reading: words[2], writing: words[3]), refuseToReachOut()
else { fail() }
become(words[4], arguments: [words[4]])
fail()

func fail() -> Never {
  print("confine: the system does not allow it")
  endProcess(status: 125)
}
