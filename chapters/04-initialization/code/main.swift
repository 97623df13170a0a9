import Laboratory

var options = Options(
  "initialization",
  "What the first weights of a network decide, in theory and on digits.",
  seed: 1)
let runs = options.int(
  "runs", default: 10, in: 2...1000, "networks of each kind, one seed each")
let networks = options.int(
  "networks", default: 1000, in: 100...100_000,
  "networks of each width whose signal is followed")
let epochs = options.int(
  "epochs", default: 20, in: 1...1000,
  "times that training shows each digit to a ReLU network")
let full = options.flag(
  "full", "train tanh networks of up to 64 layers, for 40 epochs instead of 10")

let report = Report(options)
let progress = Progress("Chapter 4", total: 7)
let seeds = options.seed..<options.seed + UInt64(runs)

report.addSymmetry(seed: options.seed)
progress.advance()
report.addFactors(seeds: seeds)
progress.advance()
report.addRectifiers(epochs: epochs, seed: options.seed)
progress.advance()
report.addWidths(networks: networks, seed: options.seed)
progress.advance()
report.addCriticalLine(seeds: seeds)
progress.advance()
report.addDepthLimit(
  depths: [4, 8, 16, 32] + (full ? [64] : []), epochs: full ? 40 : 10,
  seed: options.seed)
progress.advance()
report.addGains(seeds: seeds)
report.addSpectra(epochs: 10, seed: options.seed)
progress.finish()
report.publish()
