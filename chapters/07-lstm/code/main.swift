import Laboratory

var options = Options(
  "lstm",
  "How far back a gradient reaches in a recurrent network, and what an LSTM "
    + "does about it.",
  seed: 10)
let runs = options.int(
  "runs", default: 20, in: 2...1000, "networks of each kind, one seed each")
let isFull = options.flag(
  "full", "train on sequences of 100 steps, and longer: some minutes")

let report = Report(options)
let progress = Progress("Chapter 7", total: 4)
let seeds = options.seed..<options.seed + UInt64(runs)

report.addBackpropagation(seed: options.seed)
report.addPowers(seeds: seeds)
progress.advance()
report.addHorizons(seeds: seeds)
progress.advance()
report.addCell(seed: options.seed)
progress.advance()
report.addTrainings(isFull: isFull, seed: options.seed)
progress.finish()
report.publish()
