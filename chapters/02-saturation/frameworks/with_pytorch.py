"""Saturated units, layer by layer, and the slope of the sigmoid."""
import torch
from torch import nn

torch.manual_seed(1)
depth, width = 30, 128
blocks = []
for _ in range(depth):
    linear = nn.Linear(width, width, bias=False)
    nn.init.normal_(linear.weight, std=3 * width**-0.5)
    blocks += [linear, nn.Tanh()]
model = nn.Sequential(*blocks)
inputs = torch.randn(256, width)

# snippet.share
share = {}


def measure(name):
    def hook(module, inputs, output):
        share[name] = (output.abs() > 0.97).float().mean().item()

    return hook


for name, module in model.named_modules():
    if isinstance(module, nn.Tanh):
        module.register_forward_hook(measure(name))
model(inputs)
print("saturated", f"{share[name]:.3f}")  # of the last layer
# snippet.end

# snippet.slope
for place in [5.0, 17.0]:
    x = torch.tensor(place, requires_grad=True)
    (slope,) = torch.autograd.grad(torch.sigmoid(x), x)
    print(f"slope-at-{place:.0f}", f"{slope.item():.4g}")
x = torch.tensor(17.0)
print("right-at-17", f"{(torch.sigmoid(x) * torch.sigmoid(-x)).item():.4g}")
# snippet.end
