import Laboratory

var options = Options(
  "How far back a gradient reaches in a recurrent network, and what an LSTM "
    + "does about it.")
let runs = options.int(
  "runs", default: 20, in: 2...1000, "networks of each kind, one seed each")
let trainings = options.int(
  "trainings", default: 4, in: 1...100,
  "trainings of each network of which one seed tells too little")
let pixelBatches = options.int(
  "pixel-batches", default: 600, in: 1...100_000,
  "batches of the trainings on digits, pixel by pixel")
let isFull = options.flag(
  "full", "train on sequences of 100 steps, and longer: some minutes")
let (seed, seeds) = (options.seed, options.seeds(runs))
let trainingSeeds = options.seeds(trainings)
var budget = SequenceTrials.Budget(pixelLimit: pixelBatches)
if isFull { (budget.length, budget.limit) = (100, 3000) }

let report = Report(options)
report.build([
  { $0.addBackpropagation(seed: seed) },
  { $0.addPowers(seeds: seeds) },
  { $0.addHorizons(seeds: seeds) },
  { $0.addTwoSteps() },
  { $0.addCell(seed: seed) },
  { $0.addGatedUnits(seeds: seeds) },
  { $0.addTruncation() },
  { $0.addTrainings(SequenceTrials(budget: budget, seeds: trainingSeeds)) },
  { $0.addSummary() },
])
report.publish()
