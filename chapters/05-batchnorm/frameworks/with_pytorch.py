"""BatchNorm: its modes, its running statistics, and its factor."""
import torch
from torch import nn

torch.manual_seed(1)
batch = 3 + 2 * torch.randn(4, 1)

# snippet.modes
norm = nn.BatchNorm1d(1)  # after a Linear(…, bias=False)
norm.train()
norm(batch)  # this alone moves the running statistics
mean, variance = batch.mean(), batch.var(unbiased=False)
print("mean-taken", f"{(norm.running_mean / mean).item():.3f}")
moved = (norm.running_var - 0.9) / 0.1
print("variance-taken", f"{(moved / variance).item():.3f}")
print("eps", norm.eps)
alone = batch[:1]
norm.eval()
print("alone-eval", f"{norm(alone).item():.2f}")
try:
    norm.train()(alone)
except ValueError:
    print("alone-train", "ValueError")
# snippet.end

depth, width = 18, 256
blocks = [
    nn.Sequential(
        nn.Linear(width, width, bias=False), nn.BatchNorm1d(width), nn.ReLU()
    )
    for _ in range(depth)
]
x, states = torch.randn(256, width), []
for block in blocks:
    x = block(x)
    x.retain_grad()
    states.append(x)
x.backward(torch.randn(256, width))
first, last = states[0].grad.norm(), states[-2].grad.norm()
print("relu-factor", f"{((first / last) ** (1 / (depth - 2))).item():.2f}")
