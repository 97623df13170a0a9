"""Zeros and silent units of a rectifier network, and what slopes default to."""
import torch
from torch import nn

torch.manual_seed(1)
model = nn.Sequential(nn.Flatten())
for _ in range(5):
    model.extend([nn.Linear(64, 64), nn.ReLU()])
    nn.init.kaiming_normal_(model[-2].weight, nonlinearity="relu")
batches = torch.randn(4, 128, 64)

# snippet.silent
zeros, spoke = {}, {}


def measure(name):
    def hook(module, inputs, output):
        zeros.setdefault(name, []).append((output == 0).float().mean())
        active = (output > 0).any(dim=0)  # in a convolution: dim=(0, 2, 3)
        spoke[name] = spoke.get(name, False) | active

    return hook


for name, module in model.named_modules():
    if isinstance(module, nn.ReLU):
        module.register_forward_hook(measure(name))
with torch.no_grad():
    for batch in batches:  # all training examples, not one batch
        model(batch)
print("zeros", f"{torch.stack(zeros[name]).mean():.2f}")
print("silent", f"{(~spoke[name]).float().mean():.2f}")
# snippet.end

# snippet.defaults
print("leaky-slope", nn.LeakyReLU().negative_slope)
print("prelu-slope", nn.PReLU().weight.item())
x = torch.linspace(0, 3, 3001, requires_grad=True)
for kind in ["none", "tanh"]:
    (slope,) = torch.autograd.grad(nn.GELU(kind)(x).sum(), x)
    print(f"gelu-{kind}", f"{slope.max().item():.5f}")
# snippet.end
