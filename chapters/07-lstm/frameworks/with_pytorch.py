"""Where the forget gate of an LSTM is, and what its bias remembers."""
import math

import torch
from torch import nn

torch.manual_seed(1)
size, steps = 32, 100

# snippet.forget
lstm = nn.LSTM(8, size)
with torch.no_grad():
    forget = slice(size, 2 * size)  # the gates stand as i, f, g, o
    lstm.bias_ih_l0[forget] = 1
    lstm.bias_hh_l0[forget] = 0  # the two are added
bias = (lstm.bias_ih_l0 + lstm.bias_hh_l0)[forget].mean().item()
print("forget-bias", f"{bias:.0f}")
# snippet.end

# snippet.state
cell = nn.LSTMCell(8, size)
with torch.no_grad():
    for parameter in cell.parameters():
        parameter.zero_()  # so that only the bias decides
    cell.bias_ih[size : 2 * size] = 1
h = torch.zeros(1, size)
first = c = torch.zeros(1, size, requires_grad=True)
for _ in range(steps):
    h, c = cell(torch.randn(1, 8), (h, c))
(gradient,) = torch.autograd.grad(c.sum(), first)
left = gradient.mean().item()
print("cell-after-100", f"{left:.3g}")
print("memory", f"{-steps / math.log(left):.2f}")
# snippet.end

fresh = nn.LSTM(8, size)
bias = (fresh.bias_ih_l0 + fresh.bias_hh_l0)[size : 2 * size]
print("default-bias", f"{bias.mean().item():.2f}")
radius = torch.linalg.eigvals(fresh.weight_hh_l0[:size]).abs().max().item()
print("default-radius", f"{radius:.2f}")
