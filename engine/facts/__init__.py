"""What expressions see of agreements: records with typed fields, the ties between agreements, the fields of scores.

Knows the models of agreements and how scores come about; must not know rules, findings or words.
"""
