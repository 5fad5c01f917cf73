INSERT INTO Product (id, version, name, stock) VALUES (17, 1, 'Kettle', 12)
INSERT INTO Product (id, version, name, stock) VALUES (18, 1, 'Teapot', 3)
