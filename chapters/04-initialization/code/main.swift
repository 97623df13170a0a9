import Laboratory

var options = Options(
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
let (seed, seeds) = (options.seed, options.seeds(runs))

let report = Report(options)
report.build([
  { $0.addSymmetry(seed: seed) },
  { $0.addFanSums() },
  { $0.addFactors(seeds: seeds) },
  { $0.addRectifiers(epochs: epochs, seed: seed) },
  { $0.addWidths(networks: networks, seed: seed) },
  { $0.addCriticalLine(seeds: seeds) },
  {
    $0.addDepthLimit(
      depths: [4, 8, 16, 32] + (full ? [64] : []), epochs: full ? 40 : 10,
      seed: seed)
  },
  { $0.addGains(seeds: seeds) },
  { $0.addSpectra(epochs: 10, seed: seed) },
  { $0.addLooksLinear(seeds: options.seeds(20)) },
  { $0.addSummary() },
])
report.publish()
