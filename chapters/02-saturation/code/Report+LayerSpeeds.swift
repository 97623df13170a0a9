import Datasets
import Experiments
import Laboratory
import Plotting

extension Report {
  /// Adds the speed at which each hidden layer starts to learn.
  func addLayerSpeeds(seeds: Range<UInt64>) {
    section("How fast each hidden layer starts to learn")
    paragraph(
      "The speed of a layer is the norm of the gradient of the mean cost with "
        + "respect to its biases, before training: the geometric mean of all "
        + "seeds. Hidden layer 1 is the one next to the input.")
    let images = Digits.load().train[0..<1000]
    for count in 2...4 {
      let speeds = LayerSpeeds.typicalSpeeds(
        hiddenLayers: count, cost: .crossEntropy, on: images, seeds: seeds)
      for (layer, speed) in speeds.enumerated() {
        value(
          "speed-\(layer + 1)-of-\(count)", speed, .significant(3),
          "speed of hidden layer \(layer + 1) of \(count)")
      }
      if count == 4 {
        addSpeedFigure(
          speeds,
          Conditions(
            seeds: seeds, layers: [count], units: [LayerSpeeds.units],
            examples: .digits(images.count), more: ["geometric means"]))
      }
    }
    let quadratic = LayerSpeeds.typicalSpeeds(
      hiddenLayers: 4, cost: .quadratic, on: images, seeds: seeds)
    value(
      "speed-quadratic", quadratic[3], .significant(2),
      "speed of hidden layer 4 of 4 with the quadratic cost")
    value(
      "speed-ratio", LayerSpeeds.predictedRatio, .fixed(2),
      "predicted ratio of the speeds of neighbouring layers")
  }

  private func addSpeedFigure(_ speeds: [Double], _ conditions: Conditions) {
    let last = speeds[3]
    let predicted = (0..<4).map { layer in
      (layer..<3).reduce(last) { speed, _ in
        speed / LayerSpeeds.predictedRatio
      }
    }
    let ratio = NumberFormat.significant(2).text(
      geometricMean(zip(speeds, speeds.dropFirst()).map { $1 / $0 }))
    figure(
      "layer-speeds",
      Chart(
        "The speed of each of four hidden layers",
        x: .linear("hidden layer"), y: .log("‖∂C/∂b‖"),
        summary: "On average, each layer is \(ratio) times as fast as the one "
          + "below.",
        marks: [
          .theory("predicted ratio", y: predicted),
          .line("ours", y: speeds, markers: true),
          .points("Nielsen", y: LayerSpeeds.published[2]),
        ]),
      "On this scale theory predicts a straight line; it is drawn down from "
        + "our last layer.", conditions: conditions)
  }
}
