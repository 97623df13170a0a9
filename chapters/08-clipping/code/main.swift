import Laboratory

var options = Options(
  "clipping",
  "What clipping does to a gradient, to a descent and to a recurrent network.",
  seed: 0)
let runs = options.int(
  "runs", default: 2, in: 1...100,
  "recurrent networks for each learning rate and limit")
let updates = options.int(
  "updates", default: 1000, in: 200...100_000,
  "updates of each recurrent network")

let report = Report(options)
let progress = Progress("Chapter 8", total: 6)
let seeds = (0..<UInt64(runs)).map { options.seed + $0 }

report.addCliff()
progress.advance()
let sweep = Sweep(updates: updates, seeds: seeds)
report.addOrder(sweep)
progress.advance()
report.addTurns(of: sweep)
progress.advance()
report.addQuartic()
progress.advance()
report.addAdam()
progress.advance()
report.addLimits(seed: options.seed)
progress.finish()
report.publish()
