import Ground

// The exercises' command line: `swift run exercises --help`.
CommandTool(
  "exercises",
  summary: """
    Exercises that are graded by tests. Edit a file in an 'exercises' folder, \
    and ask what it is worth.
    """,
  notes: """
    Colours are for terminals; NO_COLOR=1 turns them off. The exit status of \
    'check' is 0 if all it judged is solved, else 1, also with '--json'; that \
    of the others is 1 if something could not be done. A mistake in these \
    arguments gives 64.
    """,
  commands: [
    BoardCommand.self, CheckCommand.self, ShowCommand.self, HintCommand.self,
    SolutionCommand.self, ResetCommand.self, WatchCommand.self,
    SealCommand.self, StubsCommand.self,
  ]
).run(Array(CommandLine.arguments.dropFirst())).exit()
