import CoverModel
import Laboratory

let options = Options(
  "cover", "The book's one fact, as its cover shows it.")
let report = Report(options)
let seed = options.seed
let (shallow, deep) = (Fan(depth: 5, seed: seed), Fan(depth: 50, seed: seed))

report.section("What becomes of a gradient")
report.value("scales", deep.scales.count, "networks, one for each scale")
report.value("depth", deep.depth, "their layers")
report.value("survivors", deep.survivors, "of them let a gradient survive")
report.value("shallow", shallow.depth, "layers of networks not so deep")
report.value(
  "shallow-survivors", shallow.survivors,
  "of these let a gradient survive")
report.figure(
  "fan", fanChart(of: deep, place: deep.scales.count / 2),
  "Where the sliders of the cover's figure start.",
  conditions: Conditions(
    seeds: [seed], layers: [deep.depth], units: [Fan.width],
    more: ["ReLU", "one random input"]))
report.publish()
