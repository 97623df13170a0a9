import Ground

// Puts the book's claims to the proof: `swift run proof --help`.
CommandTool(
  "proof",
  summary: """
    Evidence for the book's claims: whether they hold with other random \
    numbers, and whether their tests notice when the code is wrong.
    """,
  notes: """
    What is found is recorded in book/evidence, and the book shows it. Only \
    what has no evidence, or has changed since, is done again. Claims are \
    named by their numbers, as in 'swift run proof 2.1 2.4'.
    """,
  commands: [
    ProveCommand.self, ListCommand.self, GenericCommand.self,
    MergeCommand.self, FrameworksCommand.self, SnippetsCommand.self,
  ]
).run(Array(CommandLine.arguments.dropFirst())).exit()
