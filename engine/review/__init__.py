"""What is done with findings once they are there: waivers, comparison with an earlier report, the seal.

Knows findings and the agreements that they are about; must not know how a verdict comes about, formats or words.
"""
