import Laboratory
import Plotting

extension Report {
  /// Adds the bound on the gradient at the top, and what the weights show of
  /// the gradient below.
  func addClosing(seed: UInt64) {
    section("At the top: softmax and cross-entropy")
    paragraph("Among random logits of all sizes:")
    value(
      "longest", SoftmaxBound.longestGradient(trials: 20_000, seed: seed),
      .fixed(4), "the longest gradient p − y found")

    section("What the gradients of the weights hide")
    paragraph(
      "One backward pass through a ReLU network without biases, with weights "
        + "of variance 1/n, before any training.")
    let network = WeightGradients(seed: seed)
    let layers = network.signals.indices.map { Double($0 + 1) }
    value("relu-depth", network.signals.count, "ReLU layers")
    value(
      "signal-factor", WeightGradients.factorPerLayer(network.signals),
      .fixed(3), "factor per layer of the signal's gradient")
    value(
      "weight-factor", WeightGradients.factorPerLayer(network.weights),
      .fixed(3), "factor per layer of the weights' gradients")
    value(
      "signal-first",
      network.signals[0] / network.signals[network.signals.count - 1],
      .scientific(1), "the signal at the first layer over that at the last")
    value(
      "product-spread",
      ((network.products.max() ?? 0) - (network.products.min() ?? 0))
        / (network.products.max() ?? 0), .scientific(0),
      "relative spread of ⟨W, ∂L/∂W⟩ over the layers")
    figure(
      "weights",
      Chart(
        "Two gradients of the same backward pass",
        x: .linear("layer"), y: .log("norm of the gradient"),
        summary: "From the last layer to the first, the gradient for the "
          + "pre-activations falls steadily by many powers of ten. The "
          + "gradient for the weights is level.",
        marks: [
          .points("for the weights", x: layers, y: network.weights, color: 1),
          .points(
            "for the pre-activations", x: layers, y: network.signals, color: 0),
        ]),
      "A ReLU network with weights of variance 1/n, before training.",
      conditions: network.conditions)
  }
}
